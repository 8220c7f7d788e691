namespace ZegoCallKit.Internal.Turns;

/// <summary>Represents the turn of a subscription: it calls the observer with what waits for it. As an item of the thread pool it takes a place of <see cref="PoolShare"/> first.</summary>
internal interface IDeliveryTurn : IThreadPoolWorkItem
{
    /// <summary>Calls the observer on this thread, which has a place.</summary>
    void Deliver();
}
