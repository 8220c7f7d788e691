namespace ZegoCallKit.Soak.Live;

/// <summary>Thrown by observers on purpose.</summary>
internal sealed class InjectedException : Exception
{
    public InjectedException()
        : base("thrown on purpose")
    {
    }
}
