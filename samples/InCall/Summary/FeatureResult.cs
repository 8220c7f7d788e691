namespace InCall.Summary;

/// <summary>What came of one feature.</summary>
/// <param name="Name">The feature.</param>
/// <param name="Ok">Whether it did what it should.</param>
/// <param name="Detail">What was seen.</param>
internal sealed record FeatureResult(string Name, bool Ok, string Detail);
