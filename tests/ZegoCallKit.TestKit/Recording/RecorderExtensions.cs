namespace ZegoCallKit.TestKit.Recording;

/// <summary>Starts recorders.</summary>
public static class RecorderExtensions
{
    /// <summary>Remembers what is told from now on.</summary>
    public static Recorder<T> Record<T>(this IObservable<T> source, Action<T>? onNext = null)
    {
        var recorder = new Recorder<T>(onNext);
        source.Subscribe(recorder);
        return recorder;
    }
}
