export function findChromium(): Promise<string | undefined>;
export function findOrInstallChromium(root: string): Promise<string | undefined>;
