using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ZegoCallKit;
using ZegoCallKit.DependencyInjection;
using ZegoCallKit.Media;
using ZegoCallKit.Media.Synthetic;
using ZegoCallKit.Publishing;

namespace Worker;

/// <summary>Logs in to a room and regularly publishes a short tone, until the host stops.</summary>
internal sealed partial class Announcer(IZegoClientProvider clients, IOptions<AnnouncerOptions> options, TimeProvider time, ILogger<Announcer> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var client = await clients.GetClientAsync(stoppingToken);
        await using var room = await client.LoginRoomAsync(new RoomId(options.Value.Room), new RoomUser(new UserId("announcer")), cancellationToken: stoppingToken);
        for (var number = 1; ; number++)
        {
            await using (await room.PublishAsync(new StreamId($"announcement-{number}"), new PublishOptions { Audio = AudioInput.From(new ToneSource(660, AudioFormat.Default)), Video = VideoInput.None }, stoppingToken))
            {
                Announced(number, room.Id);
                await Task.Delay(TimeSpan.FromSeconds(1), time, stoppingToken);
            }

            await Task.Delay(TimeSpan.FromSeconds(options.Value.EverySeconds), time, stoppingToken);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "Sent announcement {Number} to room {Room}.")]
    private partial void Announced(int number, RoomId room);
}
