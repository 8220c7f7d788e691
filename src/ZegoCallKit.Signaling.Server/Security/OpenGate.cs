namespace ZegoCallKit.Signaling.Server.Security;

/// <summary>Lets everybody ring everybody.</summary>
internal sealed class OpenGate : ICallGate
{
    public ValueTask<CallDecision> DecideAsync(CallAttempt attempt, CancellationToken cancellationToken = default) => new(CallDecision.Allow);
}
