using ZegoCallKit.Internal;

namespace ZegoCallKit.Rooms;

/// <summary>
/// Fetches tokens: one for the login, and a fresh one when the engine says that the current one is about to expire. The engine says so once, so a
/// renewal that fails is tried again until the token has expired. Used in the state loop; the user's provider runs outside it.
/// </summary>
internal sealed class TokenRenewal(ClientCore core, RoomSession session) : IDisposable
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _ended = new();
    private ITimer? _retry;
    private DateTimeOffset _expiry;
    private bool _isRenewing;

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

    public void OnWillExpire(TimeSpan remaining)
    {
        if (core.Options.TokenProvider is { } provider)
        {
            _expiry = core.Now + remaining;
            if (!_isRenewing)
            {
                _isRenewing = true;
                Ask(provider, Renew, TryAgain);
            }
        }
    }

    public void Dispose()
    {
        _retry?.Dispose();
        _ = EndAsync();
    }

    // What the user's provider hangs on the cancellation runs outside the state loop.
    private async Task EndAsync()
    {
        try
        {
            await _ended.CancelAsync().ConfigureAwait(false);
        }
#pragma warning disable CA1031 // A fault of the user's own cancellation callback is reported.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            core.Fault("token provider", fault);
        }

        _ended.Dispose();
    }

    private void Ask(ITokenProvider provider, Action<string> then, Action<Exception> failed)
    {
        var request = new TokenRequest { AppId = core.Options.AppId, UserId = session.User.Id, RoomId = session.Id };
        var ended = _ended.Token;
        core.RunOutside(async () =>
        {
            try
            {
                var token = await provider.GetTokenAsync(request, ended).ConfigureAwait(false);
                Guard.Utf8Length(token, 1, RoomOptions.MaxTokenBytes, "token", nameof(provider));
                core.Post(() => UnlessOver(() => then(token)));
            }
#pragma warning disable CA1031 // Whatever the user's provider throws is handed on.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                core.Post(() => UnlessOver(() => failed(fault)));
            }
        });
    }

    private void UnlessOver(Action next)
    {
        if (!session.IsOver)
        {
            next();
        }
    }

    private void Renew(string token)
    {
        var operation = new Operation("RenewToken", session.Id.Value);
        core.Call(engine => engine.Rooms.RenewToken(session.Id.Value, token), outcome =>
        {
            if (outcome.IsAccepted)
            {
                _isRenewing = false;
            }
            else
            {
                UnlessOver(() => TryAgain(operation.Refused(outcome)));
            }
        });
    }

    private void TryAgain(Exception fault)
    {
        core.Fault("RenewToken", fault);
        if (core.Now + RetryAfter >= _expiry)
        {
            _isRenewing = false;
            return;
        }

        _retry?.Dispose();
        _retry = core.Time.CreateTimer(
            _ => core.Post(() => UnlessOver(() => Ask(core.Options.TokenProvider!, Renew, TryAgain))),
            null,
            RetryAfter,
            Timeout.InfiniteTimeSpan);
    }
}
