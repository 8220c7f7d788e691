namespace ZegoCallKit.Calls;

/// <summary>Lets the program decide.</summary>
internal sealed record AskBusyPolicy(Func<IncomingInvite, BusyDecision> Decide) : BusyPolicy;
