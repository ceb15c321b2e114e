export { ForgetUnclaimed } from '../forget-unclaimed.job.js';
