using ZegoCallKit.Internal.Core;

namespace ZegoCallKit.Rooms;

/// <summary>Asks the user's token provider, one request at a time. Used in the state loop; the provider runs outside it.</summary>
internal sealed class TokenRequests(ClientCore core, LoginScope login, uint appId) : IDisposable
{
    private TokenFlight? _flight;
    private bool _isOver;

    /// <summary>Asks the provider; no other request may be pending. Exactly one of the two callbacks is called in the state loop, unless the login ends first.</summary>
    /// <param name="provider">The provider to ask.</param>
    /// <param name="timeout">The longest time to wait; <see langword="null"/> when the caller enforces its own limit.</param>
    /// <param name="then">Called with the token.</param>
    /// <param name="failed">Called with the failure.</param>
    public void Ask(ITokenProvider provider, TimeSpan? timeout, Action<string> then, Action<Exception> failed)
    {
        var flight = new TokenFlight();
        _flight = flight;
        if (timeout is { } bound)
        {
            flight.Deadline = new Deadline(core, bound, () => Land(flight, () => failed(new ZegoTimeoutException("GetToken", bound, login.Id.Value))));
        }

        core.RunOutside(() => AskAsync(provider, flight, then, failed));
    }

    public void Dispose()
    {
        _isOver = true;
        if (_flight is { } flight)
        {
            Land(flight, static () => { });
        }
    }

    private async Task AskAsync(ITokenProvider provider, TokenFlight flight, Action<string> then, Action<Exception> failed)
    {
        try
        {
            var request = new TokenRequest { AppId = appId, UserId = login.User.Id, RoomId = login.Id };
            var token = await provider.GetTokenAsync(request, flight.Ended).ConfigureAwait(false);
            TokenForm.Check(token, 1, nameof(provider));
            flight.HasAnswered = true;
            core.Post(() => Land(flight, () => then(token)));
        }
#pragma warning disable CA1031 // Whatever the user's provider throws is passed on.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            flight.HasAnswered = true;
            core.Post(() => Land(flight, () => failed(fault)));
        }
    }

    // The first outcome counts: an answer, the timeout, or the end of the login.
    private void Land(TokenFlight flight, Action next)
    {
        if (!ReferenceEquals(_flight, flight))
        {
            return;
        }

        _flight = null;
        flight.Deadline?.TryMeet();
        core.RunOutside(() =>
        {
            End(flight);
            return Task.CompletedTask;
        });
        if (!_isOver && !login.IsOver)
        {
            next();
        }
    }

    // Cancellation callbacks that the user's provider has registered run outside the state loop.
    private void End(TokenFlight flight)
    {
        try
        {
            flight.Dispose();
        }
#pragma warning disable CA1031 // An exception thrown by the user's own cancellation callback is reported.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            core.Fault("token provider", fault);
        }
    }
}
