namespace ZegoCallKit.Desk.Connections;

/// <summary>
/// Holds what waits to be sent over one connection: texts, then audio, then video. Media are live: each stream has a small queue of its own, all have a limit together, and
/// the oldest are dropped, video first. Texts are never dropped: beyond their limit the connection must end. Thread-safe; one sender takes.
/// </summary>
/// <param name="maxMediaBytes">The most bytes of media that wait.</param>
/// <param name="mostTexts">The most texts that wait.</param>
internal sealed class Outbox(int maxMediaBytes, int mostTexts = Outbox.MostTexts)
{
    public const int MostTexts = 4_096;

    private const int MostTextBytes = 8 << 20;

    private readonly Lock _gate = new();
    private TaskCompletionSource _signal = NewSignal();
    private readonly Queue<byte[]> _texts = new();
    private readonly Queue<MediaQueue> _audio = new();
    private readonly Queue<MediaQueue> _video = new();
    private int _textBytes;
    private int _mediaBytes;
    private bool _isComplete;
    private long _added;

    /// <summary>Gets the number of messages added and not dropped so far.</summary>
    public long Added => Interlocked.Read(ref _added);

    /// <summary>Adds a text.</summary>
    /// <returns>false if too many wait.</returns>
    public bool TryAdd(byte[] text)
    {
        lock (_gate)
        {
            if (_isComplete)
            {
                return true;
            }

            if (_texts.Count >= mostTexts || _textBytes + text.Length > MostTextBytes)
            {
                return false;
            }

            AddText(text);
            return true;
        }
    }

    public void Add(MediaQueue queue, in OutgoingMedia media)
    {
        lock (_gate)
        {
            if (_isComplete || media.Payload.Length > maxMediaBytes)
            {
                media.Release();
                queue.CountDropped();
                return;
            }

            if (queue.Items.Count == queue.Capacity)
            {
                Drop(queue);
            }

            while (_mediaBytes + media.Payload.Length > maxMediaBytes)
            {
                Drop(_video.Count > 0 ? Oldest(_video) : Oldest(_audio));
            }

            if (queue.Items.Count == 0)
            {
                (queue.IsAudio ? _audio : _video).Enqueue(queue);
            }

            queue.Items.Enqueue(media);
            _mediaBytes += media.Payload.Length;
            Interlocked.Increment(ref _added);
            Signal();
        }
    }

    /// <summary>Drops what waits of one stream.</summary>
    public void Clear(MediaQueue queue)
    {
        lock (_gate)
        {
            while (queue.Items.Count > 0)
            {
                Drop(queue);
            }
        }
    }

    /// <summary>Accepts nothing more, drops the waiting media, and lets the sender end after the waiting texts and a last one.</summary>
    public void Complete(byte[]? last)
    {
        lock (_gate)
        {
            if (_isComplete)
            {
                return;
            }

            _isComplete = true;
            ClearMedia(_audio);
            ClearMedia(_video);
            if (last is not null)
            {
                AddText(last);
            }

            Signal();
        }
    }

    /// <summary>Takes the next message to send, without waiting. With <paramref name="queue"/>, the caller must release the media.</summary>
    /// <returns>false if nothing waits.</returns>
    public bool TryTake(out byte[]? text, out MediaQueue? queue, out OutgoingMedia media)
    {
        lock (_gate)
        {
            text = null;
            media = default;
            queue = null;
            if (_texts.TryDequeue(out text))
            {
                _textBytes -= text.Length;
                return true;
            }

            if (!_audio.TryDequeue(out queue) && !_video.TryDequeue(out queue))
            {
                return false;
            }

            // Streams take turns.
            media = queue.Items.Dequeue();
            _mediaBytes -= media.Payload.Length;
            if (queue.Items.Count > 0)
            {
                (queue.IsAudio ? _audio : _video).Enqueue(queue);
            }

            return true;
        }
    }

    /// <summary>Waits until something can be taken.</summary>
    /// <returns>false if nothing comes any more.</returns>
    public async ValueTask<bool> WaitAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            Task signal;
            lock (_gate)
            {
                if (_texts.Count > 0 || _audio.Count > 0 || _video.Count > 0)
                {
                    return true;
                }

                if (_isComplete)
                {
                    return false;
                }

                if (_signal.Task.IsCompleted)
                {
                    _signal = NewSignal();
                }

                signal = _signal.Task;
            }

            await signal.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    // Only queues with items are in line.
    private static MediaQueue Oldest(Queue<MediaQueue> line) => line.Peek();

    private void AddText(byte[] text)
    {
        _texts.Enqueue(text);
        _textBytes += text.Length;
        Interlocked.Increment(ref _added);
        Signal();
    }

    private void Drop(MediaQueue queue)
    {
        var media = queue.Items.Dequeue();
        _mediaBytes -= media.Payload.Length;
        media.Release();
        queue.CountDropped();
        Interlocked.Decrement(ref _added);
        if (queue.Items.Count == 0)
        {
            Leave(queue, queue.IsAudio ? _audio : _video);
        }
    }

    private static void Leave(MediaQueue queue, Queue<MediaQueue> line)
    {
        for (var left = line.Count; left > 0; left--)
        {
            var next = line.Dequeue();
            if (!ReferenceEquals(next, queue))
            {
                line.Enqueue(next);
            }
        }
    }

    private void ClearMedia(Queue<MediaQueue> line)
    {
        while (line.TryPeek(out var queue))
        {
            Drop(queue);
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Signal() => _signal.TrySetResult();
}
