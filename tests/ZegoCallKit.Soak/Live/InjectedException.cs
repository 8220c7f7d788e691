namespace ZegoCallKit.Soak.Live;

/// <summary>What an observer throws on purpose.</summary>
internal sealed class InjectedException : Exception
{
    public InjectedException()
        : base("thrown on purpose")
    {
    }
}
