namespace ZegoCallKit.Benchmarks.Wrapper;

/// <summary>The figures of a stream as ZEGO's wrapper passes them to handlers: an object with a field for each.</summary>
/// <typeparam name="T">The native figures.</typeparam>
internal sealed class WrapperQuality<T>(T figures)
    where T : unmanaged
{
    public T Figures = figures;
}
