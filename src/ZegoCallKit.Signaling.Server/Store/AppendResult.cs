namespace ZegoCallKit.Signaling.Server.Store;

/// <summary>Represents the outcome of adding an entry to an inbox.</summary>
/// <param name="Seq">Its number, also when it was there already.</param>
/// <param name="IsDuplicate">Whether the sender's message had been put there before.</param>
/// <param name="Devices">The devices of the receiver.</param>
internal sealed record AppendResult(long Seq, bool IsDuplicate, IReadOnlyList<DeviceRecord> Devices);
