import { Navigate } from 'react-router';

/** The company's bare address leads to what somebody does first. */
export function WorkspaceHome() {
  return <Navigate to="attendance" replace />;
}
