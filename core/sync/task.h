#pragma once

#include <coroutine>
#include <exception>
#include <functional>
#include <optional>
#include <utility>

// A coroutine that gives a T some time later, on the thread that started it. Lazy: it runs when it is
// awaited, or when it is started as a root. Destroying a Task ends it wherever it waits, and with it
// everything that its local variables own. Not to be included by a header that moc reads.
namespace plumbline::sync {

template <typename T> class Task;

namespace detail {

struct PromiseBase {
    std::coroutine_handle<> awaitedBy;
    std::function<void()> done; // of a root
    std::exception_ptr failure;

    std::suspend_always initial_suspend() noexcept { return {}; }
    void unhandled_exception() noexcept { failure = std::current_exception(); }

    struct Final {
        bool await_ready() const noexcept { return false; }
        // `done` may destroy the coroutine: nothing of it is touched afterwards.
        template <typename Promise>
        std::coroutine_handle<> await_suspend(std::coroutine_handle<Promise> ended) const noexcept
        {
            const std::coroutine_handle<> next = ended.promise().awaitedBy;
            const std::function<void()> done = std::move(ended.promise().done);
            if (done)
                done();
            return next ? next : std::noop_coroutine();
        }
        void await_resume() const noexcept {}
    };
    Final final_suspend() noexcept { return {}; }
};

template <typename T> struct Promise : PromiseBase {
    std::optional<T> value;
    Task<T> get_return_object();
    void return_value(T given) { value.emplace(std::move(given)); }
    T take() { return std::move(*value); }
};
template <> struct Promise<void> : PromiseBase {
    Task<void> get_return_object();
    void return_void() noexcept {}
    void take() noexcept {}
};

} // namespace detail

template <typename T> class [[nodiscard]] Task {
public:
    using promise_type = detail::Promise<T>;
    using Handle = std::coroutine_handle<promise_type>;

    explicit Task(Handle handle)
        : m_handle(handle)
    {
    }
    Task(Task&& other) noexcept
        : m_handle(std::exchange(other.m_handle, {}))
    {
    }
    Task& operator=(Task&& other) noexcept
    {
        std::swap(m_handle, other.m_handle);
        return *this;
    }
    ~Task()
    {
        if (m_handle)
            m_handle.destroy();
    }

    // Runs until it first waits; `done` is called when it ends and may destroy the task.
    void start(std::function<void()> done)
    {
        m_handle.promise().done = std::move(done);
        m_handle.resume();
    }

    struct Awaiter {
        Handle handle;
        bool await_ready() const noexcept { return false; }
        std::coroutine_handle<> await_suspend(std::coroutine_handle<> by) noexcept
        {
            handle.promise().awaitedBy = by;
            return handle;
        }
        T await_resume()
        {
            if (handle.promise().failure)
                std::rethrow_exception(handle.promise().failure);
            return handle.promise().take();
        }
    };
    Awaiter operator co_await() const noexcept { return {m_handle}; }

private:
    Handle m_handle;
};

namespace detail {
template <typename T> Task<T> Promise<T>::get_return_object()
{
    return Task<T>(std::coroutine_handle<Promise<T>>::from_promise(*this));
}
inline Task<void> Promise<void>::get_return_object()
{
    return Task<void>(std::coroutine_handle<Promise<void>>::from_promise(*this));
}
} // namespace detail

} // namespace plumbline::sync
