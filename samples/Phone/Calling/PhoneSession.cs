using Phone.Commands;
using Phone.Display;
using Phone.Options;
using ZegoCallKit;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Signaling;

namespace Phone.Calling;

/// <summary>A user who is signed in on this phone, and carries out commands.</summary>
internal sealed class PhoneSession : IAsyncDisposable
{
    private const int HistoryPage = 20;

    private readonly PhoneOptions _options;
    private readonly IPhoneView _view;
    private readonly IPhoneNetwork _network;
    private readonly CallBook _book;
    private readonly ContactList _contacts;
    private string? _older;

    /// <summary>Creates a phone that is not signed in.</summary>
    /// <param name="options">Who calls, and from where.</param>
    /// <param name="view">Shows what happens.</param>
    /// <param name="network">Carries the calls; the phone disposes of it.</param>
    public PhoneSession(PhoneOptions options, IPhoneView view, IPhoneNetwork network)
    {
        (_options, _view, _network) = (options, view, network);
        _book = new CallBook(network, view);
        _contacts = new ContactList(network.Signaling, options.Contacts, view);
    }

    /// <summary>Gets a task that completes when the server ended the connection for good, with the reason.</summary>
    public Task<SignalingReason> Lost => _contacts.Lost;

    public async Task SignInAsync(CancellationToken cancellationToken)
    {
        await _network.Calls.SignInAsync(new RoomUser(_options.User), cancellationToken);
        _view.ShowReady(_options.Identity, _options.Server);
    }

    /// <summary>Carries out a command.</summary>
    /// <returns>Whether it succeeded; if not, the problem was shown.</returns>
    public async Task<bool> DoAsync(Instruction instruction, CancellationToken cancellationToken)
    {
        try
        {
            if (await RunAsync(instruction, cancellationToken) is { } problem)
            {
                _view.ShowProblem(problem);
                return false;
            }

            return true;
        }
        catch (Exception fault) when (fault is ZegoException or InvalidOperationException or ArgumentException)
        {
            _view.ShowProblem(fault.Message);
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _network.DisposeAsync();
        _book.Dispose();
        _contacts.Dispose();
    }

    private async Task<string?> RunAsync(Instruction instruction, CancellationToken cancellationToken)
    {
        switch (instruction.Verb)
        {
            case Verb.Call:
                await _network.Calls.InviteAsync([.. instruction.Users.Select(static user => new RoomUser(user))], new InviteOptions { Kind = instruction.Kind }, cancellationToken);
                return null;
            case Verb.Accept when _book.Ringing is { } call:
                await call.AcceptAsync(cancellationToken: cancellationToken);
                return null;
            case Verb.Decline when _book.Ringing is { } call:
                await call.DeclineAsync(instruction.Words, cancellationToken: cancellationToken);
                return null;
            case Verb.Accept or Verb.Decline:
                return "No call rings here.";
            case Verb.HangUp when (_book.Current ?? _book.Ringing) is { } call:
                await call.HangUpAsync(cancellationToken);
                return null;
            case Verb.Hold when _book.Current is { } call:
                await call.HoldAsync(cancellationToken);
                return null;
            case Verb.Resume when _book.Current is { } call:
                await call.ResumeAsync(cancellationToken);
                return null;
            case Verb.HangUp or Verb.Hold or Verb.Resume:
                return "There is no call.";
            case Verb.Who:
                _contacts.Show();
                return null;
            case Verb.History:
                return await ShowHistoryAsync(instruction.IsMore, cancellationToken);
            case Verb.DoNotDisturb:
                await _network.Calls.SetStatusAsync(instruction.IsOn ? UserStatus.DoNotDisturb : null, instruction.Duration, cancellationToken);
                return null;
            case Verb.Wait:
                return await WaitAsync(instruction, cancellationToken);
            default:
                _view.ShowHelp(Instruction.Help);
                return null;
        }
    }

    private async Task<string?> ShowHistoryAsync(bool isMore, CancellationToken cancellationToken)
    {
        if (isMore && _older is null)
        {
            return "There are no older calls to show; 'history' begins with the newest.";
        }

        var page = await _network.Calls.History.ReadAsync(isMore ? _older : null, HistoryPage, cancellationToken);
        _older = page.Cursor;
        _view.ShowHistory(_options.User, page);
        return null;
    }

    private async Task<string?> WaitAsync(Instruction instruction, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(instruction.Limit, TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await _book.WaitAsync(instruction.State, either.Token);
            return null;
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return $"Timed out after {instruction.Limit.TotalSeconds} s waiting for: {instruction.State}.";
        }
    }
}
