using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ZegoCallKit;
using ZegoCallKit.DependencyInjection;
using ZegoCallKit.Media;
using ZegoCallKit.Media.Synthetic;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;

namespace Worker;

/// <summary>Logs in to a room and publishes a short tone at intervals, until the host stops. After a lost network, it logs in again.</summary>
internal sealed partial class Announcer(IZegoClientProvider clients, IOptions<AnnouncerOptions> options, TimeProvider time, ILogger<Announcer> logger) : BackgroundService
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(1);

    /// <summary>Announces until it is canceled, or until the login ends for another reason than the network.</summary>
    internal async Task AnnounceAsync(CancellationToken stoppingToken)
    {
        var client = await clients.GetClientAsync(stoppingToken);
        var delay = FirstDelay;
        while (true)
        {
            try
            {
                await using var room = await client.LoginRoomAsync(new RoomId(options.Value.Room), new RoomUser(new UserId("announcer")), cancellationToken: stoppingToken);
                delay = FirstDelay;
                await AnnounceInAsync(room, stoppingToken);
                var end = await room.Completion;
                LoginEnded(room.Id, end.Reason, (int)end.Code);
                if (end.Reason != RoomEndReason.NetworkLost)
                {
                    // Removed, or logged in elsewhere: logging in again would not help.
                    throw new InvalidOperationException($"The login to room {room.Id} has ended: {end.Reason}.");
                }
            }
            catch (ZegoTimeoutException)
            {
                // The cloud did not answer in time: there is no network yet.
            }

            LoggingInAgain(options.Value.Room, delay);
            await Task.Delay(delay, time, stoppingToken);
            delay = delay * 2 < LongestDelay ? delay * 2 : LongestDelay;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await AnnounceAsync(stoppingToken);
        }
        catch when (!stoppingToken.IsCancellationRequested)
        {
            // The host logs the exception and stops, but the process would report success.
            Environment.ExitCode = 1;
            throw;
        }
    }

    private async Task AnnounceInAsync(IRoom room, CancellationToken stoppingToken)
    {
        for (var number = 1; !room.Completion.IsCompleted; number++)
        {
            try
            {
                var tone = new PublishOptions { Audio = AudioInput.From(new ToneSource(660, AudioFormat.Default)), Video = VideoInput.None };
                await using var publication = await room.PublishAsync(new StreamId($"announcement-{number}"), tone, stoppingToken);
                Announced(number, room.Id);
                await Task.Delay(TimeSpan.FromSeconds(1), time, stoppingToken);
            }
            catch (ZegoException failure)
            {
                // For example, the network is lost. The kit reconnects, and the next announcement may succeed.
                NotAnnounced(number, room.Id, failure.Message);
            }

            await Task.Delay(TimeSpan.FromSeconds(options.Value.EverySeconds), time, stoppingToken);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "Sent announcement {Number} to room {Room}.")]
    private partial void Announced(int number, RoomId room);

    [LoggerMessage(2, LogLevel.Warning, "Could not send announcement {Number} to room {Room}: {Problem}")]
    private partial void NotAnnounced(int number, RoomId room, string problem);

    [LoggerMessage(3, LogLevel.Warning, "The login to room {Room} has ended: {Reason} [{Code}].")]
    private partial void LoginEnded(RoomId room, RoomEndReason reason, int code);

    [LoggerMessage(4, LogLevel.Warning, "Logging in to room {Room} again in {Delay}.")]
    private partial void LoggingInAgain(string room, TimeSpan delay);
}
