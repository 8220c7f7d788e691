namespace ZegoCallKit.Internal.Observables;

/// <summary>Subscribes parts of the kit to observables so that they are never called behind the handlers of the program.</summary>
internal static class ListeningExtensions
{
    /// <summary>Calls a part of the kit at once, on the thread that publishes, when the observable is one of the kit's own; otherwise where the observable calls its observers.</summary>
    /// <param name="source">The observable.</param>
    /// <param name="listener">Must be quick and run no code of the user's.</param>
    /// <returns>Ends it when disposed.</returns>
    public static IDisposable Listen<T>(this IObservable<T> source, Action<T> listener) =>
        source is Broadcaster<T> own ? own.Listen(listener) : source.Subscribe(listener, static _ => { });
}
