import type { FigureSpec } from './figureSpec.ts';
import { figure, older, rent, rivm, single } from './figureSpec.ts';

/** Estimates from the health survey, each with its margins. */
export const healthSpecs: readonly FigureSpec[] = [
  figure('p_moeite_rondkomen', rivm([1.5, -2.6, 2.2], 60), [1.53, 0.4], (b) => {
    return 14.6 - 2.7 * b.status + 0.13 * rent(b) + 0.05 * single(b);
  }),
  figure(
    'p_moeite_rondkomen_65',
    rivm([1.2, -0.9, 0.8], 30),
    [1.36, 0.3],
    (b) => 7.6 - 1.8 * b.status + 0.09 * rent(b),
  ),
  figure('p_goed_gezond', rivm([1.6, 5.2, 0.6], 60), [1.53, 0.4], (b) => {
    return 74.6 + 2.4 * b.status - 0.13 * rent(b) - 0.32 * older(b);
  }),
  figure('p_goed_gezond_65', rivm([-0.8, 3.6, 0.4], 30), [2.04, 0.5], (b) => 63 + 3.4 * b.status - 0.17 * rent(b)),
  figure('p_beperkt_65', rivm([0.6, -1.4, 0.5], 30), [2.04, 0.5], (b) => {
    return 41 - 2.8 * b.status + 0.13 * rent(b) + 1.5 * (b.aged80 / b.aged65 - 0.3) * 10;
  }),
  figure('p_lichamelijk_beperkt_65', rivm([1.1, -0.8, 0.3], 30), [1.87, 0.5], (b) => {
    return 24 - 2.5 * b.status + 0.13 * rent(b) + 1.8 * (b.aged80 / b.aged65 - 0.3) * 10;
  }),
  figure('p_angst_depressie', rivm([-2.4, -1.2, 1.1], 60), [1.02, 0.3], (b) => {
    return 9.2 - 1.4 * b.status + 0.05 * rent(b) + 0.07 * single(b) - 0.12 * older(b) + 0.9 * b.strain;
  }),
  figure('p_stress', { ...rivm([0, -2.4, 0.8], 60), notMeasured: [2016] }, [1.36, 0.3], (b) => {
    return 18.4 - 1.1 * b.status + 0.1 * single(b) - 0.3 * older(b) + 1.1 * b.strain;
  }),
  figure('p_eenzaam', rivm([-4, -0.6, 1.3], 60), [1.7, 0.4], (b) => {
    return 46.5 - 2 * b.status + 0.13 * rent(b) + 0.1 * single(b) - 1.7 * b.cohesion + 1.3 * b.strain;
  }),
  figure('p_ernstig_eenzaam', rivm([-2, -0.8, 0.9], 60), [0.85, 0.3], (b) => {
    return 12.4 - 1.1 * b.status + 0.07 * rent(b) + 0.06 * single(b) - 0.8 * b.cohesion + 0.7 * b.strain;
  }),
  figure('p_eenzaam_65', rivm([1.2, 0.4, 0.8], 30), [2.04, 0.5], (b) => {
    return 47.5 - 2.2 * b.status + 0.13 * rent(b) + 0.09 * single(b) - 2 * b.cohesion;
  }),
  figure('p_ernstig_eenzaam_65', rivm([-0.4, 0.5, 0.6], 30), [1.19, 0.3], (b) => {
    return 11.2 - 1.2 * b.status + 0.07 * rent(b) + 0.05 * single(b) - 1 * b.cohesion;
  }),
  figure(
    'p_regie',
    rivm([2.8, 1.9, -0.4], 60),
    [1.02, 0.3],
    (b) => 86.5 + 1.6 * b.status + 0.7 * b.cohesion - 0.08 * rent(b) - 0.6 * b.strain,
  ),
  figure('p_regie_65', rivm([2.2, 1.6, -0.3], 30), [1.36, 0.4], (b) => 84 + 2 * b.status - 0.1 * rent(b)),
  figure('p_vrijwilliger', rivm([2, 1.4, -1.2], 60), [1.7, 0.4], (b) => {
    return 25.5 + 1.2 * b.status + 3.4 * b.cohesion - 0.06 * rent(b) - 0.05 * single(b);
  }),
  figure('p_vrijwilliger_65', rivm([1.6, 2.2, -1], 30), [2.21, 0.5], (b) => {
    return 30 + 1.6 * b.status + 3.6 * b.cohesion - 0.06 * rent(b);
  }),
  figure('p_mantelzorger', rivm([-0.4, 0.2, -0.2], 60), [1.19, 0.3], (b) => 14.2 + 0.9 * b.cohesion + 0.12 * older(b)),
  figure(
    'p_mantelzorger_65',
    rivm([-0.8, 0.4, -0.1], 30),
    [1.53, 0.4],
    (b) => 16.4 + 1 * b.cohesion - 0.03 * single(b),
  ),
  figure('p_veerkracht_hoog', { ...rivm([0, 0, -0.6], 60), notMeasured: [2016, 2020] }, [1.53, 0.4], (b) => {
    return 21 + 1.4 * b.status + 1.2 * b.cohesion - 0.07 * rent(b) - 0.6 * b.strain;
  }),
  figure('p_geluidhinder_buren', rivm([-1.2, -0.4, 0.3], 60), [1.02, 0.3], (b) => {
    return 7.8 + 1.6 * b.urbanity - 0.7 * b.status + 0.06 * rent(b);
  }),
];
