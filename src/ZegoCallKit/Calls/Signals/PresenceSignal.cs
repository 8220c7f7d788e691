namespace ZegoCallKit.Calls.Signals;

/// <summary>Represents a signal of a sender that is in the call, with the status of the sender.</summary>
internal abstract record PresenceSignal : CallSignal
{
    /// <summary>Gets the status of the sender; <see langword="null"/> for a member without a special status, and from kits that do not know it.</summary>
    public MemberStatus? Status { get; init; }
}
