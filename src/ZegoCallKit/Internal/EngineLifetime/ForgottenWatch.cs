using Microsoft.Extensions.Logging;
using ZegoCallKit.Internal.Logs;

namespace ZegoCallKit.Internal.EngineLifetime;

/// <summary>
/// Ends a client that is garbage collected without having been disposed, if nothing is under way in it; either way a warning names the client. A client in a room, with a preview or signed in to
/// calls stays, because the engine keeps it alive and code that holds one of its rooms may still use it.
/// </summary>
/// <param name="logger">The logger for the warning.</param>
/// <param name="appId">The app of the client.</param>
/// <param name="engine">The name of its engine.</param>
/// <param name="createdAt">When it was created.</param>
/// <param name="endIfIdle">Ends the client if nothing is under way in it, and reports whether it did. It must not refer to the client itself.</param>
internal sealed class ForgottenWatch(ILogger logger, uint appId, string engine, DateTimeOffset createdAt, Action<Action<bool>> endIfIdle)
{
#pragma warning disable MA0055 // Only the garbage collector knows that nothing refers to the client any longer.
    ~ForgottenWatch() => endIfIdle(isEnded =>
    {
        if (isEnded)
        {
            InternalLog.ForgottenClientEnded(logger, appId, engine, createdAt);
        }
        else
        {
            InternalLog.ClientForgotten(logger, appId, engine, createdAt);
        }
    });
#pragma warning restore MA0055

#pragma warning disable CA1816 // Not an IDisposable: the client is.
    /// <summary>Ends the watch: the client is being disposed.</summary>
    public void End() => GC.SuppressFinalize(this);
#pragma warning restore CA1816
}
