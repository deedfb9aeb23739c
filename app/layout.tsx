import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import "./global.css";

export const metadata: Metadata = {
  title: { default: "Writdesk", template: "%s · Writdesk" },
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf8f4" },
    { media: "(prefers-color-scheme: dark)", color: "#171614" },
  ],
};

/** Knows nobody and reads nothing, so that a public page below it can be kept; the theme a person chose is set by the desk's shell. */
export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
