namespace ZegoCallKit.TestKit.Recording;

/// <summary>Provides extension methods that start recorders.</summary>
public static class RecorderExtensions
{
    /// <summary>Records all items from now on.</summary>
    public static Recorder<T> Record<T>(this IObservable<T> source, Action<T>? onNext = null)
    {
        var recorder = new Recorder<T>(onNext);
        source.Subscribe(recorder);
        return recorder;
    }
}
