namespace InCall.Summary;

/// <summary>The result of one feature.</summary>
/// <param name="Name">The feature.</param>
/// <param name="Ok">Whether it did what it should.</param>
/// <param name="Detail">The observed result.</param>
internal sealed record FeatureResult(string Name, bool Ok, string Detail);
