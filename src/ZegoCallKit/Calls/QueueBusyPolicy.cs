namespace ZegoCallKit.Calls;

/// <summary>Represents the policy that lets a number of calls wait; none with a limit of 0.</summary>
internal sealed record QueueBusyPolicy(int Limit) : BusyPolicy;
