namespace ZegoCallKit.Playing;

/// <summary>Wants no stream.</summary>
internal sealed record ManualPolicy : PlayPolicy
{
    internal override bool IsManual => true;

    internal override PlayWish Judge(StreamInfo stream) => default;
}
