using ZegoCallKit.Internal;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Lifetimes;
using ZegoCallKit.Internal.Loops;

namespace ZegoCallKit.Rooms;

/// <summary>
/// Keeps a login's token valid: gets one for the login, and a new one before it expires, by the expiry in the token or by the engine's warning. Used in
/// the state loop.
/// </summary>
internal sealed class TokenRenewal : IDisposable
{
    // System timers are limited to 49 days.
    private static readonly TimeSpan LongestTimer = TimeSpan.FromDays(30);

    private readonly ClientCore _core;
    private readonly LoginScope _login;
    private readonly string? _givenToken;
    private readonly LoginRules _rules;
    private OnDemand _parts;
    private TokenRequests? _requests;
    private ReplayBroadcaster<TokenWarning>? _warnings;
    private DateTimeOffset? _end;
    private Deadline? _next;
    private int _failures;
    private bool _isRenewing;
    private bool _mustEndLater;

    public TokenRenewal(ClientCore core, LoginScope login, string? givenToken, LoginRules rules, Lock gate)
    {
        _core = core;
        _login = login;
        _givenToken = givenToken;
        _rules = rules;
        _parts = new OnDemand(gate);
        if (givenToken is not null)
        {
            Hold(givenToken);
        }
    }

    /// <summary>Gets the engine's warnings, for programs that renew the token themselves.</summary>
    public ReplayBroadcaster<TokenWarning> Warnings => _warnings ?? _parts.Make(ref _warnings, () => new(_core, "token warnings"), static warnings => warnings.Complete());

    private TokenRequests Requests => _requests ??= new TokenRequests(_core, _login, _rules.AppId);

    private TokenRenewalOptions Options => _rules.TokenRenewal;

    private DateTimeOffset Now => _core.Time.GetUtcNow();

    /// <summary>Gets whether the current token is good enough for now: it outlasts any outage, and the engine has not warned.</summary>
    private bool IsGoodEnough => _login.IsConnected && !_mustEndLater && TokenClock.OutlivesAnyOutage(Now, _end);

    /// <summary>Gets the token to log in with: empty if the AppSign authenticates; <see langword="null"/> if it has to be fetched.</summary>
    public string? FirstToken => _givenToken ?? (_rules.HasProvider ? null : "");

    /// <summary>Fetches the token to log in with from the user's provider.</summary>
    public void Fetch(Action<string> then, Action<Exception> failed) => Requests.Ask(
        _rules.TokenProvider!,
        null,
        token =>
        {
            Hold(token);
            then(token);
        },
        failed);

    /// <summary>Called when the login has succeeded, or when the connection is back.</summary>
    public void OnConnected()
    {
        if (_isRenewing)
        {
            return;
        }

        if (_failures == 0)
        {
            Plan();
        }
        else if (IsGoodEnough)
        {
            // A token that could not be fetched for the reconnection is no longer needed.
            Settle();
        }
    }

    /// <summary>Called when the connection is lost. The engine logs in again automatically with the token it then has, so it is given a new one.</summary>
    public void OnReconnecting()
    {
        if (_failures == 0)
        {
            Renew();
        }
    }

    /// <summary>Called when the engine warns, which counts whatever the clocks say.</summary>
    public void OnWillExpire(TimeSpan remaining)
    {
        Warnings.Tell(new TokenWarning { Remaining = remaining });
        RenewForLater();
    }

    /// <summary>Called when the caller has renewed the token.</summary>
    public void OnRenewed(string token)
    {
        Hold(token);
        if (!_isRenewing)
        {
            Settle();
        }
    }

    public void Dispose()
    {
        _next?.TryMeet();
        _requests?.Dispose();
    }

    public void End()
    {
        _parts.End();
        _warnings?.Complete();
    }

    private void Hold(string token) => _end = TokenClock.EndOf(token);

    private void Plan()
    {
        _next?.TryMeet();
        _next = null;
        if (!_login.IsOver && _rules.TokenProvider is not null && TokenClock.DelayOf(Now, _end, Options.Margin) is { } delay)
        {
            _next = delay <= LongestTimer ? new Deadline(_core, delay, RenewForLater) : new Deadline(_core, LongestTimer, Plan);
        }
    }

    private void RenewForLater()
    {
        _mustEndLater = true;
        Renew();
    }

    private void Renew()
    {
        if (_isRenewing || _login.IsOver || _rules.TokenProvider is not { } provider)
        {
            return;
        }

        _isRenewing = true;
        _next?.TryMeet();
        Requests.Ask(provider, _core.Options.Timeouts.Login, Apply, TryAgain);
    }

    private void Apply(string token)
    {
        var operation = new Operation("RenewToken", _login.Id.Value);
        if (TokenClock.EndOf(token) <= _end)
        {
            // A provider is right to return the same token while it is valid.
            if (_mustEndLater)
            {
                TryAgain(operation.Failed(ZegoErrorCode.None, "the token provider returned a token that does not expire later than the current one"));
            }
            else
            {
                Settle();
            }

            return;
        }

        _core.Call(engine => engine.Rooms.RenewToken(_login.Id.Value, token), outcome =>
        {
            if (_login.IsOver)
            {
                return;
            }

            if (!outcome.IsAccepted)
            {
                TryAgain(operation.Refused(outcome));
                return;
            }

            Hold(token);
            Settle();
        });
    }

    private void Settle()
    {
        _isRenewing = false;
        _mustEndLater = false;
        _failures = 0;
        Plan();
    }

    private void TryAgain(Exception fault)
    {
        _core.Fault("RenewToken", fault);
        if (IsGoodEnough)
        {
            Settle();
            return;
        }

        _isRenewing = false;
        _failures++;
        _next = new Deadline(_core, Backoff.Delay(Options.FirstDelay, Options.LongestDelay, _failures, Backoff.SeedOf(_login.User.Id), _login.Id.Value), Renew);
    }
}
