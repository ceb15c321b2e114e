import { PageBones } from './page-bones.js';

export interface ShellBonesProps {
  readonly name: 'workspace' | 'console';
}

/** Frame and sheet as long as it is not known who reads: where everything will stand, with the page's title. */
export function ShellBones({ name }: ShellBonesProps) {
  return (
    <div className={`${name} shell-bones`}>
      <div className="banners" />
      <div className="strip" />
      <div className={name === 'console' ? 'console-nav' : 'rail'} />
      <main className="sheet">
        <PageBones />
      </main>
    </div>
  );
}

export const WorkspaceBones = () => <ShellBones name="workspace" />;
export const ConsoleBones = () => <ShellBones name="console" />;
