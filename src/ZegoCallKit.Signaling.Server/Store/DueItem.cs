namespace ZegoCallKit.Signaling.Server.Store;

/// <summary>Represents something to handle at a certain time: a call or a user.</summary>
/// <param name="Key">The key of the call or user, see <see cref="DueKeys"/>.</param>
/// <param name="At">The time, in Unix milliseconds.</param>
internal readonly record struct DueItem(string Key, long At);
