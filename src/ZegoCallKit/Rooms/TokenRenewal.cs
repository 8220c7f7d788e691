using System.Reactive.Concurrency;
using ZegoCallKit.Internal;

namespace ZegoCallKit.Rooms;

/// <summary>Fetches tokens: one for the login, and a fresh one whenever the engine says that the current one is about to expire. Used in the state loop; the user's provider runs outside it.</summary>
internal sealed class TokenRenewal(ClientCore core, RoomSession session) : IDisposable
{
    private readonly CancellationTokenSource _ended = new();
    private bool _isFetching;

    /// <summary>Gets the token to log in with, at once where none has to be fetched; empty when the AppSign authenticates.</summary>
    public void Fetch(Action<string> then, Action<Exception> failed)
    {
        if (session.Options.Token is { } given)
        {
            then(given);
        }
        else if (core.Options.TokenProvider is { } provider)
        {
            Ask(provider, then, failed);
        }
        else
        {
            then("");
        }
    }

    public void OnWillExpire()
    {
        if (core.Options.TokenProvider is { } provider && !_isFetching)
        {
            // The next warning tries again after a failure.
            Ask(provider, Renew, fault => core.Fault("RenewToken", fault));
        }
    }

    public void Dispose() => _ = EndAsync();

    private void Ask(ITokenProvider provider, Action<string> then, Action<Exception> failed)
    {
        _isFetching = true;
        var request = new TokenRequest(core.Options.AppId, session.User.Id, session.Id);
        var ended = _ended.Token;

        // Outside the state loop; where a scheduler is given, on it: a simulation waits for what it knows of.
        if (core.Options.WorkScheduler is { } scheduler)
        {
            scheduler.Schedule(() => _ = AskAsync());
        }
        else
        {
            _ = Task.Run(AskAsync);
        }

        async Task AskAsync()
        {
            try
            {
                var token = await provider.GetTokenAsync(request, ended).ConfigureAwait(false);
                Guard.Utf8Length(token, 1, RoomOptions.MaxTokenBytes, "token", nameof(provider));
                core.Post(() => Done(() => then(token)));
            }
#pragma warning disable CA1031 // Whatever the user's provider throws is handed on.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                core.Post(() => Done(() => failed(fault)));
            }
        }
    }

    // What the user's provider hangs on the cancellation runs outside the state loop.
    private async Task EndAsync()
    {
        await _ended.CancelAsync().ConfigureAwait(false);
        _ended.Dispose();
    }

    private void Done(Action next)
    {
        _isFetching = false;
        if (!session.IsOver)
        {
            next();
        }
    }

    private void Renew(string token) => core.CallAndForget(
        new Operation("RenewToken", session.Id.Value),
        engine => engine.Rooms.RenewToken(session.Id.Value, token));
}
