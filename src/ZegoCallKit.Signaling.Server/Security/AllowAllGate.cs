namespace ZegoCallKit.Signaling.Server.Security;

/// <summary>Lets every user ring every other user.</summary>
internal sealed class AllowAllGate : ICallGate
{
    public ValueTask<CallDecision> DecideAsync(CallAttempt attempt, CancellationToken cancellationToken = default) => new(CallDecision.Allow);
}
