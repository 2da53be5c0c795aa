import type { ButtonHTMLAttributes, ReactNode } from 'react';

export type ButtonLook = 'primary' | 'plain' | 'quiet' | 'faint' | 'danger';

const LOOKS: Record<ButtonLook, string> = {
  primary: 'border-transparent bg-primary text-primary-on hover:opacity-90',
  plain: 'border-line bg-surface text-ink hover:bg-sunken',
  quiet: 'border-transparent text-accent hover:bg-accent-wash',
  faint: 'border-transparent text-soft hover:bg-sunken hover:text-ink',
  danger: 'border-contradicted text-contradicted hover:bg-contradicted-wash',
};

const SIZES = { normal: 'min-h-8 px-3 py-1.5 text-sm', small: 'min-h-6 px-2 py-0.5 text-xs' };

export type ButtonSize = keyof typeof SIZES;

/** One shape for buttons and for links that look like them. */
export const buttonShape = (look: ButtonLook, size: ButtonSize): string =>
  `inline-flex items-center justify-center gap-1.5 rounded-md border font-medium whitespace-nowrap ` +
  `disabled:cursor-not-allowed disabled:opacity-50 ${SIZES[size]} ${LOOKS[look]}`;

type Props = ButtonHTMLAttributes<HTMLButtonElement> & { look?: ButtonLook; size?: ButtonSize; children: ReactNode };

export function Button({ look = 'plain', size = 'normal', type = 'button', className = '', ...rest }: Props) {
  return <button className={`${buttonShape(look, size)} ${className}`} type={type} {...rest} />;
}
