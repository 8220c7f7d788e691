namespace ZegoCallKit.Calls;

/// <summary>Represents the policy that lets the program decide about each call.</summary>
internal sealed record AskBusyPolicy(Func<IncomingInvite, BusyDecision> Decide) : BusyPolicy;
