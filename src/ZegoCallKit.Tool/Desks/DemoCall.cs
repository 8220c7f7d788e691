using ZegoCallKit.Desk;
using ZegoCallKit.Media.Files;
using ZegoCallKit.Publishing;

namespace ZegoCallKit.Tool.Desks;

/// <summary>A call of four over the desk, for people who watch the page. Each participant sees and hears the others.</summary>
internal sealed class DemoCall : IAsyncDisposable
{
    public static readonly RoomId Room = new("demo");

    private static readonly RoomUser[] Cast = [new(new UserId("alice"), "Alice"), new(new UserId("bob"), "Bob"), new(new UserId("carol"), "Carol"), new(new UserId("dave"), "Dave")];

    private readonly List<ZegoClient> _clients = [];

    private DemoCall()
    {
    }

    /// <summary>Starts the call.</summary>
    /// <param name="desk">The address of the desk.</param>
    /// <param name="time">The clock of the participants.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="ZegoException">A participant cannot log in or publish.</exception>
    public static async Task<DemoCall> StartAsync(Uri desk, TimeProvider time, CancellationToken cancellationToken)
    {
        var call = new DemoCall();
        try
        {
            for (var i = 0; i < Cast.Length; i++)
            {
                await call.AddAsync(desk, time, Cast[i], hue: (double)i / Cast.Length, cancellationToken);
            }

            return call;
        }
        catch
        {
            await call.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients)
        {
            await client.DisposeAsync();
        }
    }

    // The desk takes any AppSign, and may ask for tokens.
    private async Task AddAsync(Uri desk, TimeProvider time, RoomUser user, double hue, CancellationToken cancellationToken)
    {
        var client = await ZegoClient.CreateAsync(new ZegoClientOptions
        {
            AppId = 1,
            AppSign = new string('0', 64),
            Engine = new DeskEngineFactory(desk, new DeskEngineOptions { ClientName = "demo" }),
            TokenProvider = new DeskSignIn(desk),
            TimeProvider = time,
        }, cancellationToken);
        _clients.Add(client);
        var room = await client.LoginRoomAsync(Room, user, cancellationToken: cancellationToken);
        await room.PublishAsync(
            new StreamId($"{user.Id}-main"),
            new PublishOptions
            {
                Audio = AudioInput.From(WavSource.Open(Path.Join(AppContext.BaseDirectory, "media", $"{user.Id}.wav"), loop: true)),
                Video = VideoInput.From(new DemoPictures(hue)),
            },
            cancellationToken);
    }
}
