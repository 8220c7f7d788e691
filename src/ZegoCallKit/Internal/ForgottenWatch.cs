using Microsoft.Extensions.Logging;

namespace ZegoCallKit.Internal;

/// <summary>Logs a warning when the client that holds it is collected without having been disposed. The engine and the timers keep everything that the client uses alive, and code
/// that still holds one of its rooms may use it, so nothing is released.</summary>
internal sealed class ForgottenWatch(ILogger logger, uint appId, string engine, DateTimeOffset createdAt)
{
#pragma warning disable MA0055 // Only the garbage collector knows that nothing refers to the client any longer.
    ~ForgottenWatch()
    {
        // Not on the finalizer's thread, which a logger must not block.
        var (log, app, name, since) = (logger, appId, engine, createdAt);
        ThreadPool.UnsafeQueueUserWorkItem(_ => InternalLog.ClientForgotten(log, app, name, since), null);
    }
#pragma warning restore MA0055

#pragma warning disable CA1816 // Not an IDisposable: the client is.
    /// <summary>Ends the watch: the client is being disposed.</summary>
    public void End() => GC.SuppressFinalize(this);
#pragma warning restore CA1816
}
