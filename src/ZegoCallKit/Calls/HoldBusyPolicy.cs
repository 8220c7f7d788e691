namespace ZegoCallKit.Calls;

/// <summary>Represents the policy that lets a second call ring and puts the first one on hold when the second is accepted.</summary>
internal sealed record HoldBusyPolicy : BusyPolicy;
