export { distributionSchema, type Distribution } from './answer/distribution';
export {
  driftMarkerSchema,
  driftPointSchema,
  driftReferenceSchema,
  driftSchema,
  driftTestSchema,
  drawnLineSchema,
  featureDriftSchema,
  type Drift,
  type DriftMarker,
  type DriftPoint,
  type DriftReference,
  type DriftTest,
  type DrawnLine,
  type FeatureDrift,
} from './answer/drift';
export { observationsSchema, type Observations } from './answer/observations';
export {
  monitoringSummarySchema,
  type MonitoringSummary,
} from './answer/summary';
export {
  alignHistograms,
  type Bucket,
  type BucketHistogram,
} from './binning/alignHistograms';
export type { BinPair } from './binning/binPair';
export {
  calibrateThreshold,
  type CalibratedThreshold,
  type CalibrationOptions,
  type ReferenceScore,
  type TooFewWindows,
} from './drift/calibrateThreshold';
export { drawLine } from './drift/drawLine';
export { drawProfileLine } from './drift/drawProfileLine';
export {
  missingMeasure,
  sensibleMeasures,
  valuesMeasure,
} from './drift/featureMeasures';
export { isScoreBy } from './drift/isScoreBy';
export {
  judgeDrift,
  type DriftQuestion,
  type DriftVerdict,
  type FixedThreshold,
  type Threshold,
} from './drift/judgeDrift';
export { measureNameSchema, type MeasureName } from './drift/measureName';
export { measureProfiles } from './drift/measureProfiles';
export { measureSamples } from './drift/measureSamples';
export { type NotMeasured } from './drift/notMeasured';
export { peerThreshold } from './drift/peerThreshold';
export {
  driftMethodSchema,
  driftScoreSchema,
  type DriftScore,
} from './drift/score';
export {
  scoreReferenceWindows,
  type ReferenceWindow,
} from './drift/scoreReferenceWindows';
export { monitoringContracts } from './monitoringContracts';
export { binsSchema, type Bins } from './profile/bins';
export { binLabels } from './profile/binLabels';
export { lostValues } from './profile/lostValues';
export {
  mergeProfiles,
  type MergedProfile,
  type MergeRefusal,
} from './profile/mergeProfiles';
export {
  profileSchema,
  profileShapeSchema,
  type Profile,
} from './profile/profile';
export {
  createNumberProfilers,
  type NumberProfiler,
} from './profile/numberProfiler';
export { profileNumbers } from './profile/profileNumbers';
export { profileSample, type ProfileSubject } from './profile/profileSample';
export { referenceBins, type BinningLimits } from './profile/referenceBins';
export { windowProblem } from './profile/windowProblem';
export {
  metricNameSchema,
  observationPushAnswerSchema,
  observationPushSchema,
  type ObservationPush,
  type ObservationPushAnswer,
} from './push/observationPush';
export { measureWindow, type WindowMeasures } from './push/measureWindow';
export { profileProblem } from './push/profileProblem';
export {
  profilePushAnswerSchema,
  profilePushSchema,
  rawScoreSchema,
  type ProfilePush,
  type ProfilePushAnswer,
  type RawScore,
} from './push/profilePush';
export {
  readReference,
  type PushedReference,
  type ReferenceFeature,
} from './push/readReference';
export { windowKey, type PushRefusal } from './push/refusal';
export { scoreProblem } from './push/scoreProblem';
export {
  categoricalSample,
  countedCategories,
  type CategoricalSample,
  type Category,
} from './sample/categoricalSample';
export type { Missing } from './sample/missing';
export { momentsSchema, type Moments } from './sample/moments';
export { numericSample, type NumericSample } from './sample/numericSample';
export type { Sample } from './sample/sample';
export type {
  FeatureFinding,
  Off,
  PastEpisode,
  Scored,
  Span,
} from './saying/featureFinding';
export { sayDeployment } from './saying/sayDeployment';
export { sayDistribution } from './saying/sayDistribution';
export { sayDrift } from './saying/sayDrift';
export { sayFeature, sayWhyNot } from './saying/sayFeature';
export { sayLine } from './saying/sayLine';
export { sayWhen, sayWindow } from './saying/sayWindow';
export { downsample } from './series/downsample';
export {
  judgeSeries,
  type JudgedSeries,
  type JudgedWindow,
  type MeasuredWindow,
} from './series/judgeSeries';
export { lastEpisode } from './series/lastEpisode';
export { usualStepHours } from './series/usualStepHours';
export { compareVerdicts, worstVerdict } from './series/worstVerdict';
export { chiSquareGoodnessOfFit } from './statistic/chiSquareGoodnessOfFit';
export { chiSquareHomogeneity } from './statistic/chiSquareHomogeneity';
export { hellingerDistance } from './statistic/hellingerDistance';
export { jensenShannonDistance } from './statistic/jensenShannonDistance';
export { jensenShannonDivergence } from './statistic/jensenShannonDivergence';
export { kolmogorovSmirnov } from './statistic/kolmogorovSmirnov';
export { kullbackLeiblerDivergence } from './statistic/kullbackLeiblerDivergence';
export { lInfinityDistance } from './statistic/lInfinityDistance';
export { normalisedAbsoluteDifference } from './statistic/normalisedAbsoluteDifference';
export { populationStabilityIndex } from './statistic/populationStabilityIndex';
export type { Tested } from './statistic/tested';
export { totalVariationDistance } from './statistic/totalVariationDistance';
export {
  normedWassersteinDistance,
  wassersteinDistance,
} from './statistic/wassersteinDistance';
export {
  datasetRoleSchema,
  layerSchema,
  referenceIdSchema,
  segmentSchema,
  monitoringVerdictSchema,
  type DatasetRole,
  type Layer,
  type MonitoringVerdict,
} from './words';
