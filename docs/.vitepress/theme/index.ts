import { type Theme, useRoute } from 'vitepress'
import DefaultTheme from 'vitepress/theme'
import { nextTick, onMounted, watch } from 'vue'
import './style.css'

export default {
  extends: DefaultTheme,
  setup() {
    const route = useRoute()
    onMounted(() =>
      watch(
        () => route.path,
        () => nextTick(markMain),
        { immediate: true },
      ),
    )
  },
} satisfies Theme

/** The home page of the theme has no main landmark; see csp.mts for the page as it is served. */
function markMain(): void {
  const content = document.querySelector('#VPContent')
  if (content?.classList.contains('is-home')) content.setAttribute('role', 'main')
  else content?.removeAttribute('role')
}
