using System.Reflection;

namespace ZegoCallKit.ApiText;

/// <summary>A library of this repository.</summary>
/// <param name="Assembly">What was built from it.</param>
/// <param name="SnapshotPath">Where its public API is kept as text.</param>
public sealed record Library(Assembly Assembly, string SnapshotPath);
