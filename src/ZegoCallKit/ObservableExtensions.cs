using ZegoCallKit.Collections;
using ZegoCallKit.Internal.Observables;

namespace ZegoCallKit;

/// <summary>Subscribes asynchronous handlers to the kit's observables, and makes collections follow a set.</summary>
public static class ObservableExtensions
{
    /// <summary>
    /// Subscribes an asynchronous handler. The handler is called for one item at a time: for the next one after the task of the previous one has completed. Until then, items
    /// wait as they do for a slow handler, at most 1,000. An exception of the task goes to <see cref="IZegoClient.Faults"/>, and the handler is called for the next item.
    /// </summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="source">An observable of the kit, or a chain of operators on one. After operators that change the thread, the client is unknown, and faults go only to the trace source <c>ZegoCallKit</c>.</param>
    /// <param name="handler">The handler; its token is canceled when the subscription is disposed.</param>
    /// <returns>The subscription. Disposing it does not wait for a handler that is running.</returns>
#pragma warning disable VSTHRD200 // The handler is asynchronous; the name is the one that Rx uses.
    public static IDisposable SubscribeAsync<T>(this IObservable<T> source, Func<T, CancellationToken, Task> handler)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(handler);
        var subscription = new AsyncSubscription<T>(handler);
        subscription.Begin(source);
        return subscription;
    }
#pragma warning restore VSTHRD200

    /// <summary>Turns <c>Subscribe(async …)</c> into a compiler error: it would create an <c>async void</c> handler, whose exceptions end the process.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="source">The observable.</param>
    /// <param name="handler">The handler.</param>
    /// <returns>Nothing; the method always throws.</returns>
    /// <exception cref="NotSupportedException">Always.</exception>
    [Obsolete("An exception in an async handler of Subscribe ends the process. Use SubscribeAsync, which reports exceptions to IZegoClient.Faults.", error: true)]
    public static IDisposable Subscribe<T>(this IObservable<T> source, Func<T, Task> handler) =>
        throw new NotSupportedException($"Use {nameof(SubscribeAsync)}.");

    /// <summary>
    /// Makes a collection follow a set: items are added, replaced and removed as the set changes, on the thread on which the client calls observers. For a collection that a
    /// user interface shows, set <see cref="ZegoClientOptions.NotificationScheduler"/> to the scheduler of that user interface. Other code must not change the collection at the same time.
    /// </summary>
    /// <typeparam name="TKey">The type of the keys.</typeparam>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="source">The set.</param>
    /// <param name="target">The collection, e.g. an <see cref="System.Collections.ObjectModel.ObservableCollection{T}"/>. Items that it already holds stay. In a list, an item is replaced in its place.</param>
    /// <returns>The binding. When it is disposed, or when the set ends, the collection keeps what it holds.</returns>
    public static IDisposable BindTo<TKey, T>(this IObservableSet<TKey, T> source, ICollection<T> target)
        where TKey : notnull
        where T : class
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);
        if (target.IsReadOnly)
        {
            throw new ArgumentException("The target collection must not be read-only. Pass a collection that can change, such as an ObservableCollection.", nameof(target));
        }

        var binding = new SetBinding<TKey, T>(source, target);
        return source.Changes.Subscribe(binding);
    }
}
