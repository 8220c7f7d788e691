namespace ZegoCallKit.Internal.Observables;

/// <summary>Represents an observer that reports when it has handled an item; it gets the next one after that.</summary>
internal interface IAsyncObserver<in T> : IObserver<T>
{
    /// <summary>Handles an item.</summary>
    /// <returns>A task that completes when the item has been handled.</returns>
    Task OnNextAsync(T value);
}
