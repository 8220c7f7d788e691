namespace ZegoCallKit;

/// <summary>Something that went wrong without an operation to report it to.</summary>
/// <param name="Source">Where, e.g. <c>observer of Users</c>.</param>
/// <param name="Exception">What.</param>
public sealed record ClientFault(string Source, Exception Exception);
