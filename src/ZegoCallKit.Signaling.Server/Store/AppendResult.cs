namespace ZegoCallKit.Signaling.Server.Store;

/// <summary>Represents the result of adding an entry to an inbox.</summary>
/// <param name="Seq">The number of the entry, also if it was a duplicate.</param>
/// <param name="IsDuplicate">Whether the sender's message had been added before.</param>
/// <param name="Devices">The devices of the receiver.</param>
internal sealed record AppendResult(long Seq, bool IsDuplicate, IReadOnlyList<DeviceRecord> Devices);
