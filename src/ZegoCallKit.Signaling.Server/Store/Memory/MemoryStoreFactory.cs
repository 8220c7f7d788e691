using Microsoft.Extensions.Logging;
using ZegoCallKit.Signaling.Server.Diagnostics;
using ZegoCallKit.Signaling.Server.Store.Journal;

namespace ZegoCallKit.Signaling.Server.Store.Memory;

/// <summary>Creates an in-memory store and restores its data from its journal, if it has one.</summary>
internal static class MemoryStoreFactory
{
    public static ICallStore Open(string? journal, ILogger logger)
    {
        if (journal is null)
        {
            return new MemoryCallStore(NewEpoch());
        }

        var path = Path.GetFullPath(journal);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var file = JournalFile.Open(path);
        try
        {
            MemoryCallStore? store = null;
            var records = 0L;
            var cut = file.Read(line =>
            {
                records++;
                if (store is null)
                {
                    store = line is { Op: JournalOps.Epoch, Text: { } epoch } ? new MemoryCallStore(epoch) : throw new InvalidDataException($"{path} is no journal of a signaling server.");
                }
                else
                {
                    JournalImages.Replay(store, line);
                }
            });
            if (cut > 0)
            {
                ServerLog.JournalCut(logger, cut);
            }

            ServerLog.JournalRead(logger, records, file.Length);
            return new JournaledCallStore(store ?? new MemoryCallStore(NewEpoch()), file, logger);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private static string NewEpoch() => Guid.NewGuid().ToString("N");
}
