import type { ButtonHTMLAttributes, Ref } from 'react';
import styles from './Button.module.css';

export type ButtonLook = 'main' | 'quiet' | 'text';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: ButtonLook;
  ref?: Ref<HTMLButtonElement>;
}

/** One main button on a screen; a button that waits keeps its place in the order of the keyboard. */
export function Button({ look = 'quiet', className, onClick, ...rest }: ButtonProps) {
  const waits = rest['aria-disabled'] === true;
  return (
    <button
      type="button"
      {...rest}
      className={[buttonClass(look), className].filter(Boolean).join(' ')}
      onClick={waits ? undefined : onClick}
    />
  );
}

/** The same look for what is no button by itself, like the label of a file field. */
export function buttonClass(look: ButtonLook): string {
  return [styles['button'], styles[look]].join(' ');
}
