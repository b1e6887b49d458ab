import {
  Sidebar,
  SidebarDivider,
  SidebarGroup,
  SidebarItem,
  SidebarScrollWrapper,
  SidebarSpace,
} from '@backstage/core-components';
import type {
  NavContentComponentProps,
  NavContentNavItem,
} from '@backstage/plugin-app-react';
import { SidebarSearchModal } from '@backstage/plugin-search';
import { UserSettingsSignInAvatar } from '@backstage/plugin-user-settings';
import { WhoToCallSearchResultListItem } from '@pitwall/plugin-mlops/legacy';
import { RiMenuLine, RiSearchLine } from '@remixicon/react';
import { SidebarLogo } from './SidebarLogo';
import { SignedInPerson } from './SignedInPerson';

function NavItem({ icon, href, title }: NavContentNavItem) {
  return <SidebarItem icon={() => icon} to={href} text={title} />;
}

/** For an address that others begin with: it is not where they are. */
function ExactNavItem({ icon, href, title }: NavContentNavItem) {
  return <SidebarItem icon={() => icon} to={href} text={title} end />;
}

/** Fleet, who to call, reviews and ledger first, then the catalog and whatever else is installed. */
export function PortalSidebar({ navItems }: NavContentComponentProps) {
  const nav = navItems.withComponent(NavItem);
  // The search modal below stands for the page.
  nav.take('page:search');
  const settings = nav.take('page:user-settings');
  return (
    <Sidebar>
      <SidebarLogo />
      <SidebarGroup label="Search" icon={<RiSearchLine />} to="/search">
        <SidebarSearchModal
          resultItemComponents={[<WhoToCallSearchResultListItem key="calls" />]}
        />
      </SidebarGroup>
      <SidebarDivider />
      <SidebarGroup label="Menu" icon={<RiMenuLine />}>
        {navItems.withComponent(ExactNavItem).take('page:mlops')}
        {nav.take('page:mlops/who-to-call')}
        {nav.take('page:mlops/mine')}
        {nav.take('page:mlops/coverage')}
        {nav.take('page:mlops/reviews')}
        {nav.take('page:mlops/ledger')}
        {nav.take('page:catalog')}
        {nav.take('page:scaffolder')}
        <SidebarScrollWrapper>
          {nav.rest({ sortBy: 'title' })}
        </SidebarScrollWrapper>
      </SidebarGroup>
      <SidebarSpace />
      <SidebarDivider />
      <SidebarGroup
        label="Settings"
        icon={<UserSettingsSignInAvatar />}
        to="/settings"
      >
        {settings}
        <SignedInPerson />
      </SidebarGroup>
    </Sidebar>
  );
}
