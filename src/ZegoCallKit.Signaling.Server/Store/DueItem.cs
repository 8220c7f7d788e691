namespace ZegoCallKit.Signaling.Server.Store;

/// <summary>Something that is to be looked after at a time: a call or a user.</summary>
/// <param name="Key">What it is, see <see cref="DueKeys"/>.</param>
/// <param name="At">When, in Unix milliseconds.</param>
internal readonly record struct DueItem(string Key, long At);
