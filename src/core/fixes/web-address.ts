import { trimInvisible } from '../model/white-space.ts';
import { isUri } from '../review/formats.ts';

const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i;
/** A name of a host, then nothing or what may follow one. */
const host = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+([a-z]{2,})(?::\d+)?(?=$|[/?#])/i;
/** `informe.pdf` is a file somewhere, and no host. */
const fileEndings = new Set(
  'pdf doc docx xls xlsx ods odt csv json txt zip rar jpg jpeg png htm html ppt pptx'.split(' '),
);

/**
 * A web address as it has to be written: with `https://` before a host that stands alone, and with what may not stand in it encoded.
 * `undefined` for what is no address, or one already.
 */
export function webAddress(text: string): string | undefined {
  const tidy = trimInvisible(text);
  if (isUri(tidy)) return undefined;
  const isWhole = withScheme.test(tidy);
  const ending = host.exec(tidy);
  const isHost = ending !== null && (ending[0].length < tidy.length || !fileEndings.has(ending[1]!.toLowerCase()));
  if (!isWhole && !isHost) return undefined;
  const address = (isWhole ? '' : 'https://') + encoded(tidy);
  return isUri(address) ? address : undefined;
}

function encoded(text: string): string {
  try {
    // What is encoded already stays as it is.
    return encodeURI(text).replace(/%25([0-9a-f]{2})/gi, '%$1');
  } catch {
    // Half a pair of characters.
    return text;
  }
}
