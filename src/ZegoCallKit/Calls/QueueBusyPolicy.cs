namespace ZegoCallKit.Calls;

/// <summary>Lets so many wait; none at all with a limit of 0.</summary>
internal sealed record QueueBusyPolicy(int Limit) : BusyPolicy;
