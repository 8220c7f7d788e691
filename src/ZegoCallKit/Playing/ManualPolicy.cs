namespace ZegoCallKit.Playing;

/// <summary>Plays no stream automatically.</summary>
internal sealed record ManualPolicy : PlayPolicy
{
    internal override bool IsManual => true;

    internal override PlayDecision? OfAll => default(PlayDecision);

    internal override PlayDecision Judge(StreamInfo stream) => default;
}
