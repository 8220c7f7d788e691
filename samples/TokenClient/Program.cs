using TokenClient;
using ZegoCallKit;
using ZegoCallKit.InMemory;

if (args is not [var server, var name, var password, var room] || !Uri.TryCreate(server, UriKind.Absolute, out var address))
{
    await Console.Error.WriteLineAsync("Usage: TokenClient SERVER NAME PASSWORD ROOM, for example http://localhost:5081/ alice wonderland lobby");
    return 2;
}

try
{
    using var http = new HttpClient { BaseAddress = address, MaxResponseContentBufferSize = 65_536 };

    // Unlike ZEGO's cloud, the in-memory cloud checks only the token's expiry, not its authenticity.
    await using var client = await ZegoClient.CreateAsync(new ZegoClientOptions
    {
        AppId = 1,
        TokenProvider = new HttpTokenProvider(http, name, password),
        Engine = new InMemoryCloud().CreateEngineFactory(),
    });
    await using var lobby = await client.LoginRoomAsync(new RoomId(room), new RoomUser(new UserId(name)));
    Console.WriteLine($"{name} is in {lobby.Id} with a token from {address}");
    return 0;
}
catch (Exception fault) when (fault is ZegoException or ArgumentException)
{
    await Console.Error.WriteLineAsync(fault.InnerException is null ? fault.Message : $"{fault.Message} {fault.InnerException.Message}");
    return 1;
}
