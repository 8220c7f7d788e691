using Phone.Commands;
using Phone.Display;
using Phone.Options;
using Samples.Ringing;
using ZegoCallKit;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.InMemory;
using ZegoCallKit.Media;
using ZegoCallKit.Media.Synthetic;
using ZegoCallKit.Publishing;
using ZegoCallKit.Signaling.SignalR;

namespace Phone.Calling;

/// <summary>A user who is signed in on this phone, and carries out commands.</summary>
internal sealed class PhoneSession : IAsyncDisposable
{
    // The in-memory cloud accepts any AppID and AppSign.
    public const uint AppId = 1;

    private const int HistoryPage = 20;

    private readonly PhoneOptions _options;
    private readonly IPhoneView _view;
    private readonly ZegoClient _client;
    private readonly SignalRCallSignaling _signaling;
    private readonly SignInClient _signIn;
    private readonly CallBook _book;
    private readonly RemoteMemberStandIns _standIns;
    private readonly ContactList _contacts;
    private string? _older;

    private PhoneSession(PhoneOptions options, IPhoneView view, InMemoryCloud cloud, ZegoClient client, SignalRCallSignaling signaling, SignInClient signIn)
    {
        (_options, _view, _client, _signaling, _signIn) = (options, view, client, signaling, signIn);
        _standIns = new RemoteMemberStandIns(cloud, view.ShowProblem);
        _book = new CallBook(client.Calls, view, _standIns.Follow);
        _contacts = new ContactList(signaling, options.Contacts, view);
    }

    public static string AppSign { get; } = new('0', ZegoClientOptions.AppSignLength);

    /// <summary>Gets a task that completes when the server ended the connection for good, with the reason.</summary>
    public Task<SignalingReason> Lost => _contacts.Lost;

    /// <summary>Creates a phone that is not signed in.</summary>
    public static async Task<PhoneSession> CreateAsync(PhoneOptions options, IPhoneView view, TimeProvider time)
    {
        var signIn = new SignInClient(options.Server);
        var signaling = new SignalRCallSignaling(new SignalRCallSignalingOptions
        {
            Server = new Uri(options.Server, "/calls"),
            TokenProvider = signIn.GetTokenAsync,
            TimeProvider = time,
        });
        var cloud = new InMemoryCloud();
        var client = await ZegoClient.CreateAsync(new ZegoClientOptions
        {
            AppId = AppId,
            AppSign = AppSign,
            Engine = cloud.CreateEngineFactory(),
            Calls = new CallServiceOptions
            {
                Signaling = signaling,
                DeviceId = options.Device,
                PublishFor = static _ => new PublishOptions { Audio = AudioInput.From(new ToneSource(440, AudioFormat.Default)), Video = VideoInput.None },
            },
        });
        return new PhoneSession(options, view, cloud, client, signaling, signIn);
    }

    public async Task SignInAsync(CancellationToken cancellationToken)
    {
        await _client.Calls.SignInAsync(new RoomUser(_options.User), cancellationToken);
        _view.ShowReady(new SignalingIdentity { UserId = _options.User, DeviceId = _options.Device }, _options.Server);
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
        // Ends the calls, says so to the others, and signs out.
        await _client.DisposeAsync();
        _book.Dispose();
        _contacts.Dispose();
        await _standIns.DisposeAsync();
        await _signaling.DisposeAsync();
        _signIn.Dispose();
    }

    private async Task<string?> RunAsync(Instruction instruction, CancellationToken cancellationToken)
    {
        switch (instruction.Verb)
        {
            case Verb.Call:
                await _client.Calls.InviteAsync([.. instruction.Users.Select(static user => new RoomUser(user))], new InviteOptions { Kind = instruction.Kind }, cancellationToken);
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
                await _client.Calls.SetStatusAsync(instruction.IsOn ? UserStatus.DoNotDisturb : null, instruction.Duration, cancellationToken);
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

        var page = await _client.Calls.History.ReadAsync(isMore ? _older : null, HistoryPage, cancellationToken);
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
            return $"It was not so within {instruction.Limit.TotalSeconds} seconds: {instruction.State}.";
        }
    }
}
